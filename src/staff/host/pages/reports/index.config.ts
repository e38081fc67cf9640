export default definePageConfig({ navigationBarTitleText: '反映的情况', enablePullDownRefresh: true })
