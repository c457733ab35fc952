#!/bin/sh
# fence.sh ROOT WRITE BLOCKS READ... -- COMMAND...   run within namespaces of its own: mounts, network, processes, users.
# Shows the command a file system of READ (which it cannot change) and WRITE (which it can), and takes every privilege away.
set -eu
root=$1 write=$2 blocks=$3
shift 3
mount -t tmpfs -o size=64m,mode=755 tmpfs "$root"
while [ "$1" != -- ]; do
  path=$1
  shift
  if [ -e "$root$path" ] || [ -L "$root$path" ]; then continue; fi
  mkdir -p "$root${path%/*}"
  if [ -L "$path" ]; then
    ln -s "$(readlink "$path")" "$root$path"
    continue
  elif [ -d "$path" ]; then
    mkdir -p "$root$path"
  elif [ -e "$path" ]; then
    : >"$root$path"
  else
    continue
  fi
  mount --bind "$path" "$root$path"
  mount -o remount,bind,ro "$root$path"
done
shift
mkdir -p "$root/dev" "$root/tmp" "$root$write"
for device in null zero random urandom; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount --bind "$write" "$root$write"
ulimit -c 0
ulimit -f "$blocks"
cd "$write"
exec chroot "$root" /usr/bin/setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
