export default definePageConfig({ navigationBarTitleText: '留一枚纪念章' })
