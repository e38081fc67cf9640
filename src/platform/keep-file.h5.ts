export { openDocument as keepFile } from './open-document.h5'
