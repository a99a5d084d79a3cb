#!/usr/bin/env bash
# 从启动到第一个页面要多久、空闲时占多少内存，与同一个框架的空网站比。先 ./gongkai --help 编译好。
# 用法：bench/start.sh [次数]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
times=${1:-7}
app=$root/artifacts/gongkai/app/Gongkai.App.dll
[ -f "$app" ] || { echo "还没有编译：请先运行 ./gongkai --help。" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# 空网站：只答一个 ok。
mkdir "$work/bare"
cat > "$work/bare/bare.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
    <TieredPGO>false</TieredPGO>
    <PublishReadyToRun>true</PublishReadyToRun>
  </PropertyGroup>
</Project>
P
echo 'var app = WebApplication.CreateSlimBuilder(args).Build(); app.MapGet("/", () => "ok"); app.Run();' > "$work/bare/Program.cs"
dotnet publish "$work/bare" -c Release -r linux-x64 --self-contained false -o "$work/bare/out" --nologo -v quiet >&2

# 启动一次：到 / 答 200 或者 302 为止的毫秒数；再等两秒量内存（MB）。
once() {
  local port=$1 started ended pid code
  shift
  started=$(date +%s%N)
  "$@" >/dev/null 2>&1 &
  pid=$!
  until code=$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/") && [ "$code" != 000 ]; do sleep 0.01; done
  ended=$(date +%s%N)
  sleep 2
  echo "$(((ended - started) / 1000000)) $(($(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024))"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

once 5190 dotnet "$app" serve --demo --data "$work/data" --urls http://127.0.0.1:5190 >/dev/null
for ((i = 0; i < times; i++)); do
  once 5190 dotnet "$app" serve --data "$work/data" --urls http://127.0.0.1:5190 >> "$work/ours"
  once 5191 dotnet "$work/bare/out/bare.dll" --urls http://127.0.0.1:5191 >> "$work/theirs"
done

ours=$(cut -d' ' -f1 "$work/ours" | median)
theirs=$(cut -d' ' -f1 "$work/theirs" | median)
echo "| 量什么（$times 次的中位数） | 本系统 | 空网站 | 比值 |"
echo "|---|---|---|---|"
echo "| 启动到第一个页面，毫秒 | $ours | $theirs | $(awk "BEGIN {printf \"%.2f\", $ours / $theirs}") |"
ours=$(cut -d' ' -f2 "$work/ours" | median)
theirs=$(cut -d' ' -f2 "$work/theirs" | median)
echo "| 空闲两秒后的内存，MB | $ours | $theirs | $(awk "BEGIN {printf \"%.2f\", $ours / $theirs}") |"
