export default definePageConfig({ navigationBarTitleText: '困难类别' })
