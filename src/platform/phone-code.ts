/** In WeChat the button itself gives the code; nothing else can. */
export const askPhoneCode = (): Promise<string | null> => Promise.resolve(null)
