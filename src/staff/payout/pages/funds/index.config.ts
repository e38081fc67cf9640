export default definePageConfig({ navigationBarTitleText: '帮扶资金' })
