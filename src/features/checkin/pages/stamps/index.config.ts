export default definePageConfig({ navigationBarTitleText: '驿站与红色路线', enablePullDownRefresh: true })
