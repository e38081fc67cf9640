export default definePageConfig({
  navigationBarTitleText: '问工会',
  enableShareAppMessage: true,
})
