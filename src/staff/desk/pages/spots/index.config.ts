export default definePageConfig({ navigationBarTitleText: '驿站与路线', enablePullDownRefresh: true })
