export default definePageConfig({ navigationBarTitleText: '我的资料和同意' })
