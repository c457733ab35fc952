import { Component, type ReactNode } from 'react'

/** Keeps a fault in one part of the room from taking the whole room away. The fault is told to the console. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: unknown): void {
    console.error('a part of the room is left out:', error)
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children
  }
}
