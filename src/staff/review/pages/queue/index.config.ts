export default definePageConfig({ navigationBarTitleText: '帮扶办理' })
