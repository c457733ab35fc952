/** A short tick of the controller that aims, where it has such a thing. */
export function tick(event: object): void {
  const state = (event as { pointerState?: { inputSource?: XRInputSource } }).pointerState
  void state?.inputSource?.gamepad?.hapticActuators?.[0]?.pulse(0.25, 12)
}
