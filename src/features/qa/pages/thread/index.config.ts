export default definePageConfig({ navigationBarTitleText: '我的问题', enablePullDownRefresh: true })
