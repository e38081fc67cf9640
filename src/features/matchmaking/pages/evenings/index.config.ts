export default definePageConfig({ navigationBarTitleText: '青年联谊与企业对接', enablePullDownRefresh: true })
