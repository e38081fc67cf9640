export default definePageConfig({ navigationBarTitleText: '内容核查', enablePullDownRefresh: true })
