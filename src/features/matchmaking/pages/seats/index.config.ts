export default definePageConfig({ navigationBarTitleText: '座位是怎么排的' })
