/** Tab bars and windows cannot read CSS variables: the same values as ui/tokens.scss. */
const colour = { ground: '#F6F5F2', card: '#FFFFFF', second: '#5F5B55', red: '#C4161C' }

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `ui/icons/tab-${name}.png`,
  selectedIconPath: `ui/icons/tab-${name}-on.png`,
})

interface SubPackage {
  root: string
  name: string
  pages: string[]
}

/** Found by their files (config/find-pages.ts). */
const subPackages: SubPackage[] = JSON.parse(process.env.FOUND_PACKAGES ?? '[]')
/** The packages among `names` that this build holds: WeChat refuses a rule that names another. */
const preload = (...names: string[]): { network: 'all'; packages: string[] } => ({
  network: 'all',
  packages: names.filter(name => subPackages.some(found => found.name === name)),
})

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/activities/index', 'pages/services/index', 'pages/mine/index'],
  subPackages,
  preloadRule: {
    'pages/home/index': preload('checkin', 'events'),
    'pages/services/index': preload('staff-gate'),
  },
  window: {
    navigationBarBackgroundColor: colour.ground,
    navigationBarTitleText: '职工之家',
    navigationBarTextStyle: 'black',
    backgroundColor: colour.ground,
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: colour.second,
    selectedColor: colour.red,
    backgroundColor: colour.card,
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('activities', '活动'), tab('services', '服务'), tab('mine', '我的')],
  },
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  resizable: true,
  __usePrivacyCheck__: true,
  style: 'v2',
})
