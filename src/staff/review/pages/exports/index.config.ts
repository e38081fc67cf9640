export default definePageConfig({ navigationBarTitleText: '导出和导入' })
