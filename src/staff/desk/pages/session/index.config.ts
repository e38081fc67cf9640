export default definePageConfig({ navigationBarTitleText: '场次', enablePullDownRefresh: true })
