export default definePageConfig({ navigationBarTitleText: '不想同桌的人' })
