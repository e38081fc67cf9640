export default definePageConfig({ navigationBarTitleText: '核对抽签', enablePullDownRefresh: true })
