export default definePageConfig({ navigationBarTitleText: '发布审核' })
