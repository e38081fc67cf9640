export default definePageConfig({ navigationBarTitleText: '解绑和注销' })
