# lean3-agent with a real Lean 3.42.1 and mathlib cb2b02fff213.
#   docker build -t lean3-agent . && docker run --rm -v "$PWD:/work" lean3-agent prove /work/FILE.lean
FROM python:3.11-slim

RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl git libgmp10 \
 && rm -rf /var/lib/apt/lists/*

RUN curl -sSfL https://raw.githubusercontent.com/leanprover/elan/master/elan-init.sh -o /tmp/elan-init.sh \
 && sh /tmp/elan-init.sh -y --default-toolchain leanprover-community/lean:3.42.1 \
 && rm /tmp/elan-init.sh
ENV PATH=/root/.elan/bin:$PATH

WORKDIR /opt/lean3-agent
COPY pyproject.toml README.md ./
COPY agent agent
COPY lean_project lean_project
RUN pip install --no-cache-dir "torch>=2.11,<=2.13.0" --index-url https://download.pytorch.org/whl/cpu \
 && pip install --no-cache-dir -e . mathlibtools

# mathlib's sources and its compiled files: from its cache, else from where that cache comes from.
RUN cd lean_project && leanpkg configure \
 && (leanproject get-mathlib-cache \
     || leanproject --from-url https://oleanstorage.blob.core.windows.net/mathlib/ get-mathlib-cache)
ENV MATHLIB=/opt/lean3-agent/lean_project/_target/deps/mathlib

# The embedded library and the Lean 3 server are compiled now, not at the first start.
RUN lean3-agent doctor --json

WORKDIR /work
ENTRYPOINT ["lean3-agent"]
