export default definePageConfig({ navigationBarTitleText: '大家的问答', enablePullDownRefresh: true })
