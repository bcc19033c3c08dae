# escape=`
# Windows paths end with a backslash, so it cannot continue a line.

FROM localhost:5000/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
WORKDIR C:\app\
COPY site\ C:\inetpub\wwwroot\
RUN Invoke-WebRequest -UseBasicParsing -OutFile C:\setup.exe https://example.com/setup.exe; `
    # installs without asking
    Start-Process C:\setup.exe -Wait -ArgumentList '/quiet'; `
    Remove-Item C:\setup.exe
ENV TOOLS="C:\tools `"x86`"" PATH_TAIL=C:\tools\bin
CMD ["C:\\app\\server.exe", "--port", "8080"]
