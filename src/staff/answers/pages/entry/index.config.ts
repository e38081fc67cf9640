export default definePageConfig({ navigationBarTitleText: '编写答案' })
