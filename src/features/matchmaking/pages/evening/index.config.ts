export default definePageConfig({ navigationBarTitleText: '今晚', enablePullDownRefresh: true })
