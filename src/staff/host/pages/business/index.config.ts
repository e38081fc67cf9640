export default definePageConfig({ navigationBarTitleText: '企业对接会', enablePullDownRefresh: true })
