#!/bin/sh
# A certificate authority of this installation's own, and a certificate for each server of data, each valid for two years.
# Made once: what is there is left alone.
set -eu
cd "${1:-/certificates}"
mkdir -p ca
if [ ! -f ca/ca.crt ]; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 1825 -subj '/CN=Minutebook installation' \
    -keyout ca.key -out ca/ca.crt -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign'
  chmod 600 ca.key
fi
for name in kurrentdb-1 kurrentdb-2 kurrentdb-3 postgres; do
  [ -f "$name/node.crt" ] && continue
  mkdir -p "$name"
  # KurrentDB's nodes know each other by one common name.
  case "$name" in kurrentdb-*) common=kurrentdb-node ;; *) common="$name" ;; esac
  openssl req -newkey rsa:3072 -nodes -subj "/CN=$common" -keyout "$name/node.key" -out "$name/node.csr"
  printf 'subjectAltName=DNS:%s,DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth,clientAuth\n' "$name" > "$name/extensions"
  openssl x509 -req -days 730 -in "$name/node.csr" -CA ca/ca.crt -CAkey ca.key -CAserial ca.srl -CAcreateserial \
    -extfile "$name/extensions" -out "$name/node.crt"
  rm "$name/node.csr" "$name/extensions"
  # KurrentDB's image runs as 1000, PostgreSQL's as 999 and takes no key that others may read.
  case "$name" in postgres) chown -R 999:999 "$name" ;; *) chown -R 1000:1000 "$name" ;; esac
  chmod 600 "$name/node.key"
done
