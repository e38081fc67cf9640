export default definePageConfig({ navigationBarTitleText: '企业对接', enablePullDownRefresh: true })
