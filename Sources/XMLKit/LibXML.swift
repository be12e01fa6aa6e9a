import CLibXML2

/// libxml2 itself, made ready once for the process before its first use on any thread.
enum LibXML {
  /// Sets the library up, and tells it to load nothing over the network, whoever asks.
  static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader)
  }()
}
