type Content = Node | string | undefined

/** An element with attributes and children. Text only ever becomes text: nothing that a badge says is markup. */
export function makeNode<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  node.append(...children.filter((child) => child !== undefined))
  return node
}

/** A button that does something. */
export function makeButton(label: string, act: () => void, look = 'button'): HTMLButtonElement {
  const button = makeNode('button', { type: 'button', class: look }, label)
  button.addEventListener('click', act)
  return button
}
