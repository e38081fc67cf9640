export default definePageConfig({ navigationBarTitleText: '按名单报名' })
