export default definePageConfig({ navigationBarTitleText: '核对单身情况', enablePullDownRefresh: true })
