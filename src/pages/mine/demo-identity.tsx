/** Only the H5 demo plays other people; WeChat knows who is here. */
export const DemoIdentity = () => null
