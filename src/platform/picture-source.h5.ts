import type { PictureBytes } from './picture-source'

export const pictureSource = ({ mime, base64 }: PictureBytes): Promise<string> =>
  Promise.resolve(`data:${mime};base64,${base64}`)
