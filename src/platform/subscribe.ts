import Taro from '@tarojs/taro'

/** Older phones take three templates a call. */
const MAX_TEMPLATES = 3

/** Whether this phone's WeChat knows subscribe messages at all. */
export const canAskToNotify = (): boolean => typeof Taro.requestSubscribeMessage === 'function'

/**
 * Asks to send one message for each template; only inside a tap, right after something succeeded.
 * Answers the accepted ids; empty when declined, switched off, or not in WeChat.
 */
export const askToNotify = async (templateIds: readonly string[]): Promise<string[]> => {
  const tmplIds = templateIds.slice(0, MAX_TEMPLATES)
  if (tmplIds.length === 0 || !canAskToNotify()) return []
  try {
    const answer: object = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })
    return tmplIds.filter(id => Reflect.get(answer, id) === 'accept')
  } catch {
    return []
  }
}
