export default definePageConfig({ navigationBarTitleText: '座位大屏' })
