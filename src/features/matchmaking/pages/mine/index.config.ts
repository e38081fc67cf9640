export default definePageConfig({ navigationBarTitleText: '我的联谊', enablePullDownRefresh: true })
