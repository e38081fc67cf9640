export default definePageConfig({ navigationBarTitleText: '到期保留' })
