export default definePageConfig({ navigationBarTitleText: '我的对接日程', enablePullDownRefresh: true })
