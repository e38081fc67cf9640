export default definePageConfig({ navigationBarTitleText: '还没有送出的' })
