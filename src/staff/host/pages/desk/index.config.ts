export default definePageConfig({ navigationBarTitleText: '联谊与对接', enablePullDownRefresh: true })
