/** WeChat prints nothing; on a phone the sheet is exported instead. */
export const canPrint = (): boolean => false

export const printPage = (): void => undefined
