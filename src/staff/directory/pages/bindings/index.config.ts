export default definePageConfig({ navigationBarTitleText: '会籍申请', enablePullDownRefresh: true })
