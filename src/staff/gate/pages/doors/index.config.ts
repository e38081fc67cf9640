export default definePageConfig({ navigationBarTitleText: '验票', enablePullDownRefresh: true })
