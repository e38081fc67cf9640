/** The demo has no WeChat to ask: whoever taps allows, and the local cloud takes every message. */
export const canAskToNotify = (): boolean => true

export const askToNotify = (templateIds: readonly string[]): Promise<string[]> => Promise.resolve([...templateIds])
