export default definePageConfig({ navigationBarTitleText: '向工会提问' })
