// WeChat's built-in elements, as small as the pages need them: boxes with WeChat's default style, and inner HTML
// fields where a person types or sees a picture.
import { triggerEvent } from 'glass-easel'

const STYLE = `
body { margin: 0; background: #fff; font: 16px/1.4 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif; }
wx-page { display: block; min-height: 100vh; }
wx-view, wx-scroll-view, wx-form, wx-swiper, wx-swiper-item, wx-picker, wx-label, wx-root-portal { display: block; }
wx-text { display: inline; white-space: pre-line; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; background-size: cover; }
wx-image > img { width: 100%; height: 100%; display: block; }
wx-button { display: block; position: relative; box-sizing: border-box; margin: 0 auto; padding: 0 14px; font-size: 18px;
  text-align: center; line-height: 2.5556; border-radius: 5px; color: #000; background: #f8f8f8; overflow: hidden; cursor: pointer; }
wx-button::after { content: ' '; position: absolute; inset: 0; border: 1px solid rgba(0,0,0,.2); border-radius: 10px; pointer-events: none; }
wx-scroll-view { overflow: auto; }
wx-input, wx-textarea { display: block; height: 1.4em; }
wx-input > input, wx-textarea > textarea { width: 100%; height: 100%; border: 0; padding: 0; font: inherit; color: inherit; background: none; outline: none; box-sizing: border-box; resize: none; }
wx-canvas { display: block; width: 300px; height: 150px; position: relative; }
wx-canvas > canvas { width: 100%; height: 100%; display: block; }
wx-camera { display: block; height: 300px; background: #222; }
wx-switch { display: inline-block; width: 52px; height: 32px; border-radius: 16px; background: #dfdfdf; }
wx-switch[checked='true'] { background: #187344; }
`

type WithNode = HTMLElement & { __wxElement?: Parameters<typeof triggerEvent>[0] }

const tell = (element: WithNode, type: string, detail: object) => {
  if (element.__wxElement) triggerEvent(element.__wxElement, type, detail, { bubbles: true, composed: true })
}

/** An element that holds an HTML field and reports what is typed, as `bindinput`, `bindfocus`, `bindblur`. */
const field = (tag: 'input' | 'textarea') =>
  class extends HTMLElement {
    static observedAttributes = ['value', 'placeholder', 'disabled', 'password', 'maxlength', 'aria-label']
    readonly inner = document.createElement(tag)

    connectedCallback() {
      if (this.inner.isConnected) return
      this.appendChild(this.inner)
      this.inner.addEventListener('input', event => {
        event.stopPropagation()
        tell(this, 'input', { value: this.inner.value, cursor: this.inner.value.length })
      })
      for (const type of ['focus', 'blur'] as const) {
        this.inner.addEventListener(type, () => tell(this, type, { value: this.inner.value }))
      }
    }

    attributeChangedCallback(name: string, _before: string | null, value: string | null) {
      if (name === 'value') this.inner.value = value ?? ''
      else if (name === 'disabled') this.inner.disabled = value === 'true' || value === ''
      else if (name === 'password') this.inner.setAttribute('type', value === 'true' ? 'password' : 'text')
      else if (name === 'maxlength') this.inner.maxLength = Number(value) > 0 ? Number(value) : 524_288
      else this.inner.setAttribute(name, value ?? '')
    }
  }

class Picture extends HTMLElement {
  static observedAttributes = ['src', 'aria-label']
  readonly inner = document.createElement('img')

  connectedCallback() {
    if (!this.inner.isConnected) this.appendChild(this.inner)
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null) {
    this.inner.setAttribute(name === 'aria-label' ? 'alt' : name, value ?? '')
  }
}

class Drawing extends HTMLElement {
  readonly inner = document.createElement('canvas')

  connectedCallback() {
    if (!this.inner.isConnected) this.appendChild(this.inner)
  }
}

class Toggle extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', () => {
      const checked = this.getAttribute('checked') !== 'true'
      this.setAttribute('checked', String(checked))
      tell(this, 'change', { value: checked })
    })
  }
}

export const defineBuiltIns = (): void => {
  const style = document.createElement('style')
  style.textContent = STYLE
  document.head.appendChild(style)
  customElements.define('wx-input', field('input'))
  customElements.define('wx-textarea', field('textarea'))
  customElements.define('wx-image', Picture)
  customElements.define('wx-canvas', Drawing)
  customElements.define('wx-switch', Toggle)
}
