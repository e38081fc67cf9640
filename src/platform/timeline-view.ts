import Taro from '@tarojs/taro'

/** WeChat's scene of a page opened from a friend's timeline: no identity, no tab bar, no way on. */
const TIMELINE_SCENE = 1154

/** Whether this page is only looked at from the timeline, so that it offers nothing to do. */
export const isTimelineView = (): boolean => {
  try {
    return Taro.getEnterOptionsSync().scene === TIMELINE_SCENE
  } catch {
    return false
  }
}
