export default definePageConfig({ navigationBarTitleText: '主持', enablePullDownRefresh: true })
