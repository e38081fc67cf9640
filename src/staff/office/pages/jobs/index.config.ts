export default definePageConfig({ navigationBarTitleText: '定时工作' })
