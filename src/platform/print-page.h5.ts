/** A browser prints, or keeps as PDF, what stands on the page. */
export const canPrint = (): boolean => true

export const printPage = (): void => window.print()
