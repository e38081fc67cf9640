export default definePageConfig({ navigationBarTitleText: '转会和退会申请' })
